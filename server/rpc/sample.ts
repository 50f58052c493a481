/** An id that is well formed and names nothing: for the sample inputs of policies. */
export const sampleId = '00000000-0000-4000-8000-000000000000';
