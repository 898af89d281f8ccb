#!/bin/sh
# Installs the virtkit guest agent from the folder that this script lies in. See --help.
set -eu

usage() {
	cat <<'END'
usage: sh install.sh [--root DIR] [--no-start] [--uninstall [--purge]]

Installs the agent and, where systemd or OpenRC is there, its service, and starts it:
  /usr/sbin/virtkit-agent
  /etc/virtkit/agent.json           the policy; an existing one is kept
  /var/lib/virtkit/files            where the default policy lets the host read and write
  /etc/systemd/system/virtkit-agent.service, or /etc/init.d/virtkit-agent

  --root DIR     installs into the system image at DIR; starts nothing
  --no-start     enables the service but does not start it
  --uninstall    stops and removes the agent; keeps the policy and the files
  --purge        with --uninstall: removes those, too
END
}

say() { echo "virtkit-agent: $*"; }
fail() {
	echo "virtkit-agent: $*" >&2
	exit 1
}

root=
start=yes
action=install
purge=no
while [ $# -gt 0 ]; do
	case $1 in
	--root)
		[ $# -ge 2 ] || fail "--root needs a folder"
		root=$2
		shift
		;;
	--root=*) root=${1#--root=} ;;
	--no-start) start=no ;;
	--uninstall) action=uninstall ;;
	--purge) purge=yes ;;
	--help)
		usage
		exit 0
		;;
	*) fail "unknown argument \"$1\"; see sh install.sh --help" ;;
	esac
	shift
done

case $0 in
*/*) here=${0%/*} ;;
*) here=. ;;
esac
root=${root%/}
if [ -n "$root" ]; then
	[ -d "$root" ] || fail "--root $root: there is no such folder"
	start=no
elif [ "$(id -u)" != 0 ]; then
	fail "must run as root (or with --root DIR)"
fi

binary=$root/usr/sbin/virtkit-agent
policy=$root/etc/virtkit/agent.json
state=$root/var/lib/virtkit
unit=$root/etc/systemd/system/virtkit-agent.service
unit_link=$root/etc/systemd/system/multi-user.target.wants/virtkit-agent.service
script=$root/etc/init.d/virtkit-agent
script_link=$root/etc/runlevels/default/virtkit-agent

has_systemd() { [ -d "$root/run/systemd/system" ] || [ -x "$root/usr/lib/systemd/systemd" ] || [ -x "$root/lib/systemd/systemd" ]; }
has_openrc() { [ -x "$root/sbin/openrc-run" ] || [ -x "$root/usr/sbin/openrc-run" ] || [ -x "$root/usr/bin/openrc-run" ]; }
# Whether that init system runs this very system, so that services can be started and stopped.
runs_systemd() { [ -z "$root" ] && [ -d /run/systemd/system ]; }
runs_openrc() { [ -z "$root" ] && [ -d /run/openrc ]; }

# put SOURCE TARGET MODE: the target has either its old or its new content, whole, also while the old one runs.
put() {
	[ -f "$1" ] || fail "$1 is missing: the installation medium is not complete"
	mkdir -p "${2%/*}"
	rm -f "$2.new"
	cp "$1" "$2.new" || fail "$2 cannot be written"
	chmod "$3" "$2.new"
	[ -n "$root" ] || chown 0:0 "$2.new"
	mv -f "$2.new" "$2"
}

put_binary() {
	put "$here/virtkit-agent" "$binary.check" 0755
	if [ -z "$root" ] && ! "$binary.check" --version >/dev/null; then
		rm -f "$binary.check"
		fail "the executable does not start here: it is for 64-bit x86 Linux, and /usr/sbin must allow execution"
	fi
	mv -f "$binary.check" "$binary"
}

put_policy() {
	mkdir -p "${policy%/*}"
	if [ -e "$policy" ]; then
		say "kept the policy ${policy#"$root"}"
		return
	fi
	put "$here/agent.json" "$policy" 0600
	if [ -z "$root" ]; then
		chmod 0755 "${policy%/*}"
		"$binary" --check-config --config "$policy" || fail "$policy is not valid"
	fi
}

put_service() {
	if has_systemd; then
		put "$here/virtkit-agent.service" "$unit" 0644
		mkdir -p "${unit_link%/*}"
		ln -sf ../virtkit-agent.service "$unit_link"
		service=systemd
	elif has_openrc; then
		put "$here/virtkit-agent.openrc" "$script" 0755
		mkdir -p "${script_link%/*}"
		ln -sf /etc/init.d/virtkit-agent "$script_link"
		service=openrc
	else
		service=none
	fi
}

install_agent() {
	put_binary
	put_policy
	mkdir -p "$state/files"
	chmod 0755 "$state"
	chmod 0700 "$state/files"
	put_service
	say "installed ${binary#"$root"}"
	if [ $service = none ]; then
		say "no systemd and no OpenRC here: let your init start /usr/sbin/virtkit-agent"
	elif [ $service = systemd ] && runs_systemd; then
		systemctl daemon-reload
		[ $start = no ] || systemctl restart virtkit-agent.service
	elif [ $service = openrc ] && runs_openrc; then
		[ $start = no ] || rc-service virtkit-agent restart
	fi
}

uninstall_agent() {
	if runs_systemd && [ -e "$unit" ]; then
		systemctl stop virtkit-agent.service || say "the service could not be stopped"
	elif runs_openrc && [ -e "$script" ]; then
		rc-service --ifstarted virtkit-agent stop || say "the service could not be stopped"
	fi
	rm -f "$unit_link" "$unit" "$script_link" "$script" "$binary"
	! runs_systemd || systemctl daemon-reload
	if [ $purge = yes ]; then
		rm -f "$policy"
		rm -rf "$state"
		rmdir "${policy%/*}" 2>/dev/null || true
	fi
	say "removed"
}

if [ $action = uninstall ]; then uninstall_agent; else install_agent; fi
