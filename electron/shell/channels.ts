export const callChannel = 'centreboard:call'
export const eventChannel = 'centreboard:event'
