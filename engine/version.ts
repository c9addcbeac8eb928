/**
 * Version of the rules: raised whenever the same commands could give another state, or the same state
 * another hash. A state hash is comparable within one version only (economics §11.8).
 */
export const ENGINE_VERSION = '0.1.0';
