/** How many identities the attacker goes through, wherever this tale shows the same attacker (assumed). */
export const ROTATED_IDENTITIES = 150;
