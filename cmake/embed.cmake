# SPDX-License-Identifier: Apache-2.0
# What is not C++ becomes C++ here, by the small programs in tools/. Each function adds to a library
# of the house what it makes below ${build}/generated.
set(GENERATED ${CMAKE_BINARY_DIR}/generated)

# embed_folder(<target> <folder>)
# queries.sql -> <folder>/queries.sql.h; x.html -> x.html.cpp, compiled into the target.
function(embed_folder target folder)
  embed_statements(${target} ${folder})
  embed_pages(${target} ${folder})
endfunction()

function(embed_statements target folder)
  set(root ${CMAKE_CURRENT_SOURCE_DIR}/${folder})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${root} ${root}/queries.sql)
  get_filename_component(wing ${folder} NAME)
  foreach(file IN LISTS files)
    set(out ${GENERATED}/${folder}/${file}.h)
    add_custom_command(
      OUTPUT ${out}
      COMMAND embed_sql ${wing} ${root}/${file} ${out}
      DEPENDS ${root}/${file} embed_sql
      COMMENT "Reading the statements of ${folder}" VERBATIM)
    target_sources(${target} PRIVATE ${out})
    set_property(GLOBAL APPEND PROPERTY WAYMARK_GENERATED ${out})
  endforeach()
endfunction()

# `generated`: headers that tools reading the sources need, without building anything else.
function(add_generated_target)
  get_property(files GLOBAL PROPERTY WAYMARK_GENERATED)
  add_custom_target(generated DEPENDS ${files})
endfunction()

# All pages of a wing in one run, since no two of them may render the same type. Files that stay the
# same are not written again: the stamp is the output, the sources are by-products.
function(embed_pages target folder)
  set(root ${CMAKE_CURRENT_SOURCE_DIR}/${folder})
  file(GLOB_RECURSE pages CONFIGURE_DEPENDS RELATIVE ${root} ${root}/*.html)
  if(NOT pages)
    return()
  endif()
  set(sources ${pages})
  list(TRANSFORM sources PREPEND ${GENERATED}/${folder}/)
  list(TRANSFORM sources APPEND .cpp)
  set(files ${pages})
  list(TRANSFORM files PREPEND ${root}/)
  set(stamp ${GENERATED}/${folder}/pages.stamp)
  add_custom_command(
    OUTPUT ${stamp}
    BYPRODUCTS ${sources}
    COMMAND embed_html ${root} ${GENERATED}/${folder} ${pages}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${files} embed_html
    COMMENT "Compiling the pages of ${folder}" VERBATIM)
  set_source_files_properties(${sources} PROPERTIES GENERATED ON)
  target_sources(${target} PRIVATE ${stamp} ${sources})
endfunction()

# embed_words(<target>)
# locale/es.po and locale/es/*.po -> the Spanish catalogue.
function(embed_words target)
  file(GLOB catalogues CONFIGURE_DEPENDS
       ${CMAKE_SOURCE_DIR}/locale/es.po ${CMAKE_SOURCE_DIR}/locale/es/*.po)
  set(out ${GENERATED}/words/spanish.cpp)
  find_program(MSGFMT msgfmt)
  set(check "")
  if(MSGFMT)
    foreach(catalogue IN LISTS catalogues)
      list(APPEND check COMMAND ${MSGFMT} --check -o /dev/null ${catalogue})
    endforeach()
  endif()
  add_custom_command(
    OUTPUT ${out}
    ${check}
    COMMAND embed_words ${out} ${catalogues}
    DEPENDS ${catalogues} embed_words
    COMMENT "Reading the Spanish catalogue" VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()

# embed_assets(<target> <dir> DEPENDS <file>...)
# Every file below <dir>, as it is and compressed, under a name that carries its content's hash.
function(embed_assets target dir)
  cmake_parse_arguments(ASSETS "" "" "DEPENDS" ${ARGN})
  set(out ${GENERATED}/assets)
  add_custom_command(
    OUTPUT ${out}/assets.cpp ${out}/assets.bin
    COMMAND embed_assets ${dir} ${out}
    DEPENDS ${ASSETS_DEPENDS} embed_assets
    COMMENT "Packing styles, scripts and icons" VERBATIM)
  set_source_files_properties(${out}/assets.cpp PROPERTIES OBJECT_DEPENDS ${out}/assets.bin)
  target_sources(${target} PRIVATE ${out}/assets.cpp)
endfunction()

# embed_shipped(<target> <folder or file>...)
# Texts that travel in the program: schemes, migrations, the guide's words.
function(embed_shipped target)
  set(files "")
  foreach(place IN LISTS ARGN)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
         ${CMAKE_SOURCE_DIR}/${place}/*.yaml ${CMAKE_SOURCE_DIR}/${place}/*.sql
         ${CMAKE_SOURCE_DIR}/${place}/*.md ${CMAKE_SOURCE_DIR}/${place}/*.json
         ${CMAKE_SOURCE_DIR}/${place}/*.csv ${CMAKE_SOURCE_DIR}/${place}/*.txt
         ${CMAKE_SOURCE_DIR}/${place}/*.pdf)
    list(APPEND files ${found})
  endforeach()
  set(sources ${files})
  list(TRANSFORM sources PREPEND ${CMAKE_SOURCE_DIR}/)
  set(out ${GENERATED}/shipped)
  add_custom_command(
    OUTPUT ${out}/shipped.cpp ${out}/shipped.bin
    COMMAND embed_files ${CMAKE_SOURCE_DIR} ${out} ${files}
    DEPENDS ${sources} embed_files
    COMMENT "Packing schemes, migrations and the guide's words" VERBATIM)
  set_source_files_properties(${out}/shipped.cpp PROPERTIES OBJECT_DEPENDS ${out}/shipped.bin)
  target_sources(${target} PRIVATE ${out}/shipped.cpp)
endfunction()

# build_assets(<dir> DEPENDS <file>...)
# Runs `npm run build` in assets/, which writes finished files to <dir>; <dir>.stamp tells when.
function(build_assets dir)
  cmake_parse_arguments(ASSETS "" "" "DEPENDS" ${ARGN})
  find_program(NPM npm)
  set(build ${CMAKE_COMMAND} -E echo "assets/: no npm packages; the pages go without styles")
  if(NPM AND EXISTS ${CMAKE_SOURCE_DIR}/assets/node_modules
     AND EXISTS ${CMAKE_SOURCE_DIR}/assets/build.mjs)
    set(build ${NPM} --prefix ${CMAKE_SOURCE_DIR}/assets --silent run build -- ${dir})
  endif()
  add_custom_command(
    OUTPUT ${dir}.stamp
    COMMAND ${CMAKE_COMMAND} -E make_directory ${dir}
    COMMAND ${build}
    COMMAND ${CMAKE_COMMAND} -E touch ${dir}.stamp
    DEPENDS ${ASSETS_DEPENDS}
    COMMENT "Building styles and scripts" VERBATIM)
endfunction()
