/** What the page and the worker that counts faces say to each other. Types only; no picture is among the replies. */

export interface FacesRequest {
  readonly files: readonly Blob[]
}

/** What was found in one picture. */
export type FaceCount =
  | { readonly kind: 'counted'; readonly faces: number }
  /** This browser can't open it, or it is too large. */
  | { readonly kind: 'not-opened' }

export type FacesReply =
  | { readonly kind: 'picture'; readonly count: FaceCount }
  /** The network did not come. */
  | { readonly kind: 'not-loaded' }
  /** Nothing of the pictures is left. */
  | { readonly kind: 'done' }
