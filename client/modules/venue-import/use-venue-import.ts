import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Datum } from '../../../shared/organisation.ts';
import type { VenueAnswers, VenueImportView } from '../../../shared/venue-import/venue-staged.ts';
import {
  type ChosenFile,
  type ImportTarget,
  sendVenueFile,
  type VenueImportQuestion,
} from './send-venue-file.ts';

type AnswersByRow = Readonly<Record<string, Readonly<Record<string, string>>>>;
const noAnswers: AnswersByRow = {};

/** The steps of importing one list: look, answer, declare the datum, write. Each looks at the whole file anew. */
export function useVenueImport(target: ImportTarget, onWritten: () => void) {
  const client = useQueryClient();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [datum, setDatum] = useState<Datum | null>(null);
  const [answers, setAnswers] = useState<AnswersByRow>(noAnswers);
  const [view, setView] = useState<VenueImportView | null>(null);
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: (question: VenueImportQuestion) => sendVenueFile(target, question),
    onSuccess: (next) => {
      setView(next);
      if (!next.applied) return;
      void client.invalidateQueries();
      onWritten();
    },
  });
  const look = (next: { file?: ChosenFile; datum?: Datum | null; answers?: AnswersByRow }) => {
    const chosen = next.file ?? file;
    if (!chosen) return;
    const asked = { datum, answers, ...next, file: chosen };
    setFile(chosen);
    setDatum(asked.datum);
    setAnswers(asked.answers);
    mutate({ ...asked, answers: asked.answers as VenueAnswers, apply: null });
  };
  return {
    view,
    datum,
    answers,
    error,
    busy: isPending,
    dismiss: reset,
    choose: (chosen: ChosenFile) => look({ file: chosen, datum: null, answers: noAnswers }),
    declare: (next: Datum | null) => look({ datum: next }),
    /** Null takes an answer back. */
    answer: (row: number, code: string, value: string | null) => {
      const { [code]: _, ...others } = answers[String(row)] ?? {};
      look({
        answers: { ...answers, [String(row)]: value === null ? others : { ...others, [code]: value } },
      });
    },
    apply: () => {
      if (file && view) mutate({ file, datum, answers: answers as VenueAnswers, apply: view.digest });
    },
    restart: () => {
      setFile(null);
      setView(null);
      reset();
    },
  };
}

export type VenueImport = ReturnType<typeof useVenueImport>;
