import { createRoot } from 'react-dom/client'
import { Machines } from './Machines.jsx'

createRoot(document.getElementById('root')).render(<Machines />)
