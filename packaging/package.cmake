# SPDX-License-Identifier: Apache-2.0
# The Debian package: the program, its man page, the systemd unit. `bin/package` makes it.
if(TARGET waymark)
  include(GNUInstallDirs)
  install(TARGETS waymark RUNTIME DESTINATION bin)
endif()
