/// <reference types="vite/client" />

// The small build has the same doors as the whole one, without types of its own.
declare module 'hls.js/light' {
  export { default } from 'hls.js';
}
