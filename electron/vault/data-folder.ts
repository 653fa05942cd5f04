import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

export type FolderVerdict =
  | {
      readonly outcome: 'ok'
      /** A service that copies this folder to the internet. */ readonly syncedBy: string | null
    }
  | { readonly outcome: 'refused'; readonly reason: string }

/** May a centre live here? An encrypted database on a network drive loses data when two computers or a dropped line meet in it. */
export function inspectFolder(folder: string): FolderVerdict {
  const network = networkKind(resolve(folder))
  if (network !== null) {
    return {
      outcome: 'refused',
      reason: `This folder is on a network drive (${network}). Records kept there can be damaged when the connection drops. Nothing was changed. Choose a folder on this computer, and use the network drive as the second place for backups.`,
    }
  }
  return { outcome: 'ok', syncedBy: syncedBy(folder) }
}

const services: readonly (readonly [RegExp, string])[] = [
  [/(^|[\\/])OneDrive( - [^\\/]+)?([\\/]|$)/i, 'OneDrive'],
  [/(^|[\\/])Dropbox( \([^\\/]+\))?([\\/]|$)/i, 'Dropbox'],
  [/(^|[\\/])(Google ?Drive|My Drive)([\\/]|$)/i, 'Google Drive'],
  [/(^|[\\/])(iCloud ?Drive|Mobile Documents)([\\/]|$)/i, 'iCloud Drive'],
  [/(^|[\\/])(Nextcloud|Box Sync|Box)([\\/]|$)/i, 'a synchronised folder'],
]

export const syncedBy = (folder: string): string | null =>
  services.find(([pattern]) => pattern.test(folder))?.[1] ?? null

/** File system numbers of Linux (`man 2 statfs`). */
const networkTypes = new Map<number, string>([
  [0x6969, 'NFS'],
  [0xff534d42, 'Windows share'],
  [0xfe534d42, 'Windows share'],
  [0x517b, 'Windows share'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
])
const fuse = 0x65735546

/** @returns what kind of network drive it is, or `null` when it is on this computer. */
function networkKind(folder: string): string | null {
  if (isUnc(folder)) return 'Windows share'
  const existing = nearestExisting(folder)
  if (process.platform === 'win32') return isUnc(realpathSync.native(existing)) ? 'Windows share' : null // Z:\ turns into \\server\share
  if (process.platform === 'linux') {
    const { type } = statfsSync(existing)
    return networkTypes.get(type) ?? (type === fuse ? fuseKind(realpathSync(existing)) : null)
  }
  return null
}

export const isUnc = (folder: string): boolean => /^(\\\\|\/\/)(\?\\UNC\\|[^?.\\/])/i.test(folder)

/** A folder that is still to be made lies where its nearest existing parent lies. */
function nearestExisting(folder: string): string {
  let candidate = folder
  while (!existsSync(candidate) && dirname(candidate) !== candidate) candidate = dirname(candidate)
  return candidate
}

/** FUSE carries local drives (NTFS, exFAT) and network ones (sshfs, WebDAV, cloud drives); the mount table tells them apart. */
function fuseKind(folder: string): string | null {
  const kind = kindOfMount(readFileSync('/proc/self/mounts', 'utf8'), folder)
  return /^fuse\.(sshfs|curlftpfs|rclone|s3fs|glusterfs|gvfsd-fuse|google-drive-ocamlfuse|davfs2?)$/.test(
    kind,
  )
    ? kind.slice(5)
    : null
}

export function kindOfMount(mounts: string, folder: string): string {
  const above = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, point, kind]) => ({ point: (point ?? '').replaceAll('\\040', ' '), kind: kind ?? '' }))
    .filter(
      ({ point }) =>
        point !== '' && (folder === point || folder.startsWith(point.endsWith('/') ? point : `${point}/`)),
    )
  return above.toSorted((a, b) => b.point.length - a.point.length)[0]?.kind ?? ''
}
