import { simplifiedChinese } from '../../../src/site/words/simplified-chinese.ts';
import { checkWords } from '../../support/check-words.ts';

checkWords(simplifiedChinese, 'zh-Hans');
