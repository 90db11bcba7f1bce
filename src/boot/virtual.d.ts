declare module 'virtual:boot-texts' {
  /** The texts of `textKeys` in their order, by language. */
  const table: Record<'en' | 'zh', readonly string[]>
  export default table
}
