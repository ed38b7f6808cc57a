import { russian } from '../../../src/site/words/russian.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(russian, 'ru');
