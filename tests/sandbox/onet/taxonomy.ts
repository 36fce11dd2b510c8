import { describe, occupations } from './occupations.ts';
import { ParameterError } from './parameters.ts';
import { codeIn, type Asked, type Resource } from './resource.ts';
import { convert, entries, taxonomies, type Taxonomy } from './retired.ts';

function taxonomyIn({ part }: Asked, name: string): Taxonomy {
  const found = taxonomies.find(one => one === part(name));
  if (!found) throw new ParameterError(`'${name}' must be one of ${taxonomies.join(', ')}`);
  return found;
}

function described({ code, title }: { code: string; title: string }) {
  return { code, title, description: describe(occupations.find(one => one.code === code) ?? { title }) };
}

export const taxonomy: Resource[] = [
  {
    path: '/taxonomy/:source/:target/:code',
    answer: asked => {
      const source = taxonomyIn(asked, 'source');
      const target = taxonomyIn(asked, 'target');
      const code = codeIn(asked);
      // The documents name six conversions, none of a taxonomy to itself.
      if (source === target) throw new ParameterError("'target' must differ from 'source'");
      const entry = entries(source).find(one => one.code === code);
      if (!entry) throw new ParameterError(`the taxonomy has no code ${code}`);
      return { ...described(entry), occupation: convert(code, source, target).map(described) };
    },
  },
];
