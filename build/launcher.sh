#!/bin/sh
# Chromium reads its switches before the program's first line runs, so they are chosen here: root gets no
# sandbox (it would not start with one), and a command that only prints needs no display.
set -eu
here=$(dirname -- "$(readlink -f -- "$0")")

is_command() {
  previous=
  for word do
    case $word in
      --version | --help | -h) return 0 ;;
      -*) ;;
      *) [ "$previous" = --profile ] || return 0 ;;
    esac
    previous=$word
  done
  return 1
}

switches=
if [ "$(id -u)" -eq 0 ]; then switches=--no-sandbox; fi
if is_command "$@"; then
  switches="$switches --ozone-platform=headless --disable-gpu --log-level=3"
elif [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
  echo 'seatwatch: There is no display for the tray icon: neither DISPLAY nor WAYLAND_DISPLAY is set.' >&2
  echo 'Start it from a desktop; "seatwatch status" and the other commands work without one.' >&2
  exit 1
fi
# shellcheck disable=SC2086 # the switches are several words
exec "$here/seatwatch-bin" $switches -- "$@"
