import { command } from './command.ts'
import { buildDashboardIfChanged } from './dashboard-build.ts'

await command(() => buildDashboardIfChanged((line) => console.error(`restride: ${line}`)))
