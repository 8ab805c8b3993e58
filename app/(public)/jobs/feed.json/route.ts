import { sendFeed } from '../send-feed'

export const GET = sendFeed('json')
