import { arabic } from '../../../src/site/words/arabic.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(arabic, 'ar');
