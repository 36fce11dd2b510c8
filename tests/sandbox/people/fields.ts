import fieldData from './fields.json' with { type: 'json' };

/** A line of work, from which a person's history, exercises and chosen occupations are made. */
export interface Field {
  name: string;
  /** Interest letters of people drawn to it. */
  letters: string;
  occupations: [code: string, title: string, job: string][];
  employers: string[];
  titles: string[];
  degree: string;
  interests: string;
  credential: string;
}

export const fields = fieldData as unknown as [Field, ...Field[]];

export const [nursing] = fields;
