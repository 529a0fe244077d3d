/** The two distributions that we use of `jstat`, which brings no types. */
declare module 'jstat' {
  const library: {
    readonly jStat: {
      readonly erfc: (x: number) => number;
      readonly studentt: { readonly inv: (share: number, degrees: number) => number };
    };
  };
  export default library;
}
