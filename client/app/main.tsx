import '@fontsource-variable/noto-sans-sc/wght.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { startMessages } from '../messages/language.ts';
import { App } from './app.tsx';

await startMessages();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
