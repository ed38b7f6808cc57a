import { traditionalChinese } from '../../../src/site/words/traditional-chinese.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(traditionalChinese, 'zh-Hant');
