import { isPageAddress } from './page-address.rule';

test.each([
  ['/', true],
  ['/courses?stage=L2', true],
  ['/unsubscribe/01a20155-02df-762a-9c89-e09b07f3198e.GprqgjiZhbwomZ1QkWVqexbmKYVMI62JgLH76I59Is', true],
  ['/unsubscribe/01a20155-02df-762a-9c89-e09b07f3198e.Gprqgj-iZhbwomZ1QkWVqexbmKYVMI62JgLH76I59Is', true],
  ['/assets/gone-1a2b.js', false],
  ['/manifest.webmanifest', false],
  ['/api/nothing', false],
  ['/media/1/2/3/4/x.m4s', false],
])('%s is a page: %s', (url, page) => {
  expect(isPageAddress(url)).toBe(page);
});
