import { QueryClient } from '@tanstack/react-query'
import { ApiError, OfflineError } from './http.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Our own http knows when it is offline; the browser's guess would hold a cached page back.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isPassing(error),
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

function isPassing(error: Error): boolean {
  if (error instanceof OfflineError) return true
  return error instanceof ApiError && (error.status >= 500 || error.status === 429)
}
