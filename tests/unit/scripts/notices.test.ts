import { describe, expect, it } from 'vitest';
import { noticesFor, type BundledPackage } from '../../../scripts/notices/notices';

const MIT = 'Permission is hereby granted, free of charge, to any\nperson.';
const named = (name: string, rest: Partial<BundledPackage> = {}): BundledPackage => ({
  name,
  version: '1.0.0',
  license: 'MIT',
  text: `MIT License\n\nCopyright (c) 2020 ${name}\n\n${MIT}\n`,
  ...rest,
});

describe('the notices of what others wrote', () => {
  it('have each licence once, below the packages it is of', () => {
    const bare = named('bare', { text: undefined, author: 'Ada' });
    expect(noticesFor([named('b'), bare, named('a')])).toBe(
      `Fitside contains work of others, under these licences.\n\n${[
        'a 1.0.0 Copyright (c) 2020 a',
        'b 1.0.0 Copyright (c) 2020 b',
        'bare 1.0.0 Copyright (c) Ada',
      ].join('\n')}\n\n${MIT.replace('\n', ' ')}\n`,
    );
  });

  it('name the holders of parts that came from elsewhere', () => {
    const text = `Copyright (c) Icons\n\nPermission to use.\n\n---\n\nCopyright (c) Feather\n\n${MIT}\n`;
    expect(noticesFor([named('icons', { text })])).toMatch(/Icons\n\nPermission to use[\s\S]*Feather/);
  });

  it.each<[string, Partial<BundledPackage>]>([
    ['no text', { text: undefined, license: 'BSD-3-Clause', author: 'Ada' }],
    ['no holder', { text: MIT }],
    ['no licence', { text: 'All rights reserved.' }],
    ['nobody who grants it', { text: undefined }],
  ])('fail for a package with %s', (_, rest) => {
    expect(() => noticesFor([named('a'), named('odd', rest)])).toThrow('odd');
  });
});
