import { spanish } from '../../../src/site/words/spanish.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(spanish, 'es');
