import { german } from '../../../src/site/words/german.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(german, 'de');
