import { removeRunFolder } from "./runFolder";

/** What Jest calls after the last suite. */
export default removeRunFolder;
