// @ts-check

/**
 * A bus that starts nothing behind the back of a test, except what `services` names.
 * @param {string} socket
 * @param {string} [services] a folder of service files
 */
export function busConfiguration(socket, services) {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  ${services === undefined ? '' : `<servicedir>${services}</servicedir>`}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}

/** @param {string} executable */
export function xfconfService(executable) {
  return `[D-BUS Service]\nName=org.xfce.Xfconf\nExec=${executable}\n`;
}

/** As ImageMagick writes it. Drawn around and between the pop-ups, it tells where on the screen each one is. */
export const notificationFrame = '#C3C8D1';

/** The pop-ups stay until a test closes them, in the order in which they came. */
export const dunstConfiguration = `[global]
origin = bottom-right
offset = 16x16
width = (300, 400)
height = 200
notification_limit = 12
sort = no
stack_duplicates = no
history_length = 500
sticky_history = yes
font = Sans 10
markup = full
format = "<b>%s</b>\\n%b"
padding = 14
horizontal_padding = 16
text_icon_padding = 14
min_icon_size = 32
max_icon_size = 48
corner_radius = 10
frame_width = 1
frame_color = "${notificationFrame}"
gap_size = 0
separator_height = 1
separator_color = frame
monitor = 0
follow = none
idle_threshold = 0
show_age_threshold = -1
show_indicators = no
mouse_left_click = do_action, close_current
mouse_middle_click = context_all
mouse_right_click = close_current
[urgency_low]
background = "#fbfbfb"
foreground = "#2b2f33"
timeout = 300
[urgency_normal]
background = "#fbfbfb"
foreground = "#2b2f33"
timeout = 300
[urgency_critical]
background = "#fbfbfb"
foreground = "#2b2f33"
timeout = 0
`;

export const gtkConfiguration = `[Settings]
gtk-font-name=Sans 10
gtk-xft-antialias=1
gtk-xft-hinting=1
gtk-xft-hintstyle=hintslight
gtk-xft-rgba=none
gtk-enable-animations=0
`;

/** One look of letters in every picture, whatever the machine prefers. */
export const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
  <alias binding="strong"><family>system-ui</family><prefer><family>Inter</family><family>Cantarell</family><family>DejaVu Sans</family></prefer></alias>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Inter</family><family>Cantarell</family><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;

export const panelHeight = 32;

/** @param {boolean} isDark */
function panelBackground(isDark) {
  const [red, green, blue] = isDark ? [0.13, 0.14, 0.16] : [0.95, 0.95, 0.96];
  return [red, green, blue, 1].map((part) => `<value type="double" value="${part}"/>`).join('');
}

/**
 * A bar along the top with nothing in it but the tray at its right end.
 * @param {boolean} isDark
 */
export function panelConfiguration(isDark) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="${isDark}"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="${panelHeight}"/>
      <property name="icon-size" type="uint" value="22"/>
      <property name="background-style" type="uint" value="1"/>
      <property name="background-rgba" type="array">${panelBackground(isDark)}</property>
      <property name="plugin-ids" type="array"><value type="int" value="1"/><value type="int" value="2"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator">
      <property name="expand" type="bool" value="true"/><property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-2" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/><property name="icon-size" type="uint" value="22"/>
    </property>
  </property>
</channel>
`;
}
