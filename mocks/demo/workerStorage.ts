// msw refuses to load in a browser without a local storage, where it keeps cookies. Workers have none, and no request of the
// console carries cookies that the mock reads. It has to be there before msw is evaluated, so this file is imported first.
Reflect.set(globalThis, 'localStorage', {})
