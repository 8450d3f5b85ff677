# SPDX-License-Identifier: Apache-2.0
# Everything here is a Debian 12 package; bin/setup installs them. Static archives are preferred so
# that `waymark check` starts without loading what it does not need.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_path(SPDLOG_INCLUDE spdlog/logger.h REQUIRED)
find_path(TOML_INCLUDE toml++/toml.h REQUIRED)
set(Boost_USE_STATIC_LIBS ON)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(ZLIB REQUIRED)
find_library(YAML_CPP NAMES libyaml-cpp.a yaml-cpp REQUIRED)
find_library(SQLITE NAMES libsqlite3.a sqlite3 REQUIRED)
find_library(BROTLI_ENCODER NAMES brotlienc REQUIRED)
find_library(SODIUM NAMES libsodium.a sodium REQUIRED)
find_library(CRYPTO NAMES libcrypto.a crypto REQUIRED)
# The headers alone: libpq itself is loaded when a PostgreSQL database is opened.
find_path(POSTGRES_INCLUDE libpq-fe.h PATH_SUFFIXES postgresql REQUIRED)
# Likewise libcurl, which is loaded with the first letter to a mail server.
find_path(CURL_INCLUDE curl/curl.h REQUIRED)
# And libqrencode, which is loaded with the first picture.
find_path(QRENCODE_INCLUDE qrencode.h REQUIRED)

add_library(formatting STATIC ${CMAKE_SOURCE_DIR}/cmake/fmt.cpp)
