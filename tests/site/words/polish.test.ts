import { polish } from '../../../src/site/words/polish.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(polish, 'pl');
