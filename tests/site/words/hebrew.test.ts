import { hebrew } from '../../../src/site/words/hebrew.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(hebrew, 'he');
