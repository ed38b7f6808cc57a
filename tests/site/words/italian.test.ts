import { italian } from '../../../src/site/words/italian.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(italian, 'it');
