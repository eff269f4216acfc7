// What must survive a closed tab: unsent drafts. IndexedDB, because nothing clinical may lie in localStorage.
const STORE = 'kept'

let database: Promise<IDBDatabase> | undefined

export async function keep(key: string, value: unknown): Promise<void> {
  await run('readwrite', (store) => store.put(value, key))
}

export async function readKept(key: string): Promise<unknown> {
  return run('readonly', (store) => store.get(key))
}

export async function forget(key: string): Promise<void> {
  await run('readwrite', (store) => store.delete(key))
}

export async function keptKeys(prefix: string): Promise<string[]> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
  const keys = await run('readonly', (store) => store.getAllKeys(range))
  return keys.filter((key) => typeof key === 'string')
}

function open(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('restride', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('No IndexedDB')))
  })
  return database
}

async function run<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await open()).transaction(STORE, mode)
  const request = work(transaction.objectStore(STORE))
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('IndexedDB refused')),
    )
  })
}
