import { ukrainian } from '../../../src/site/words/ukrainian.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(ukrainian, 'uk');
