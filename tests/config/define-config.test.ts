import { expect, it } from 'vitest';
import { defineConfig } from '../../src/config/define-config.ts';

it('gives the configuration back as it is', () => {
  const config = { title: 'Rivers and Borders' };
  expect(defineConfig(config)).toBe(config);
});

it('refuses unknown keys and wrong types while they are typed', () => {
  // @ts-expect-error a key that does not exist
  defineConfig({ titel: 'x' });
  // @ts-expect-error a number is meant
  defineConfig({ pageSize: '20' });
  // @ts-expect-error a plugin is meant
  defineConfig({ markdown: { remarkPlugins: [3] } });
});
