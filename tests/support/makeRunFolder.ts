import { makeRunFolder } from "./runFolder";

/** What Jest calls before the first suite. */
export default makeRunFolder;
