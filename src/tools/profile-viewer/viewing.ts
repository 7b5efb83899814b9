/** What a profile is looked at with: brought with the first profile, as most who see a viewer never bring one. */
import './style.css';

export { problemOf } from './problem.ts';
export { ProfileDesk } from './profile-desk.ts';
export { viewerTemplate } from './viewer-template.ts';
