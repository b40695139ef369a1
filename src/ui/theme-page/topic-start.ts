/* Lets readers choose councils on the page of a topic. */
import { startChoosingCouncils } from '../choose-councils/start-choosing-councils.ts';
import topic from './choose-topic.ts?worker&url';

startChoosingCouncils(topic);
