import { card, showByHand } from './hand.js';

void showByHand(card, 'cards');
