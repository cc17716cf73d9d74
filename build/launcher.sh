#!/bin/sh
# Chromium reads its switches before the program's first line runs, so they are chosen here: root gets no
# sandbox (it would not start with one), and a command that only prints needs no display.
set -eu
here=$(dirname -- "$(readlink -f -- "$0")")

# The tray application takes --demo, --hidden and --profile DIR; any other word, a wrong one too, is answered in the terminal.
is_command() {
  while [ $# -gt 0 ]; do
    case $1 in
      --demo | --hidden) shift ;;
      --profile)
        [ -n "${2-}" ] || return 0
        shift 2
        ;;
      *) return 0 ;;
    esac
  done
  return 1
}

switches=
if [ "$(id -u)" -eq 0 ]; then switches=--no-sandbox; fi
if is_command "$@"; then
  switches="$switches --ozone-platform=headless --disable-gpu --log-level=3"
elif [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
  echo 'seatwatch: there is no display for the tray icon; start it from a desktop, or use "seatwatch status" and the other commands, which need none.' >&2
  exit 1
fi
# shellcheck disable=SC2086 # the switches are several words
exec "$here/seatwatch-bin" $switches -- "$@"
