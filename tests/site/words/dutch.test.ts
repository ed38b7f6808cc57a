import { dutch } from '../../../src/site/words/dutch.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(dutch, 'nl');
