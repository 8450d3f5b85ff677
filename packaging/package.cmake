# SPDX-License-Identifier: Apache-2.0
# The Debian package: the program, its man page, the hardened systemd unit. `bin/package` makes it.
# Its compressed files are made with `gzip -n`, so that the same sources give the same package.
if(NOT TARGET waymark)
  return()
endif()
set(FOLDER ${CMAKE_SOURCE_DIR}/packaging)

# All that the package holds.
add_custom_target(packaged ALL DEPENDS waymark)

# add_compressed(<file> <installed name> <folder>)
function(add_compressed file name folder)
  set(out ${CMAKE_BINARY_DIR}/package/${name}.gz)
  add_custom_command(OUTPUT ${out} COMMAND sh -c "gzip -9nc '${file}' > '${out}'"
                     DEPENDS ${file} VERBATIM)
  add_custom_target(package_${name} DEPENDS ${out})
  add_dependencies(packaged package_${name})
  install(FILES ${out} DESTINATION ${folder})
endfunction()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/package)

install(TARGETS waymark RUNTIME DESTINATION bin)
install(FILES ${FOLDER}/waymark.service DESTINATION lib/systemd/system)
install(FILES ${FOLDER}/waymark.toml DESTINATION /etc/waymark)
install(FILES ${FOLDER}/copyright DESTINATION share/doc/waymark)
add_compressed(${FOLDER}/changelog changelog share/doc/waymark)
if(EXISTS ${FOLDER}/waymark.1)
  add_compressed(${FOLDER}/waymark.1 waymark.1 share/man/man1)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_NAME waymark)
set(CPACK_PACKAGE_CONTACT "The Waymark authors <authors@waymark.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "runs a professional certification board")
set(CPACK_PACKAGE_DESCRIPTION
    "Waymark reads what people have done, says what still stands between them
and a credential, and why. Credentials are data files; the judgement is
exact and gives its reasons. It serves a public guide in English and
Spanish, and keeps the board's record in one SQLite file or in PostgreSQL.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libpq5, libcurl4, libqrencode4, nginx")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
file(WRITE ${CMAKE_BINARY_DIR}/package/conffiles "/etc/waymark/waymark.toml\n")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${FOLDER}/postinst ${FOLDER}/prerm ${FOLDER}/postrm ${CMAKE_BINARY_DIR}/package/conffiles)
include(CPack)
