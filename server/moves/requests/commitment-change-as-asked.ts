// A promise changed as somebody asked for it who may not change it.
import { commitmentChange } from '../commitment-change';
import { asAsked } from './as-asked';

export const commitmentChangeAsAsked = asAsked(commitmentChange);
