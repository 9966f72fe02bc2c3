# The ANTLR runtime and tool of Debian. KVS_ANTLR_INCLUDE is where the headers are.
find_program(KVS_ANTLR antlr4 REQUIRED)
find_path(KVS_ANTLR_INCLUDE antlr4-runtime.h PATH_SUFFIXES antlr4-runtime REQUIRED)
find_library(KVS_ANTLR_LIBRARY antlr4-runtime REQUIRED)

# Clang refuses a constructor of 4.9's headers (misc/InterpreterDataReader.h leaves a member out that has no default): it gets a mended copy.
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    set(mended ${CMAKE_BINARY_DIR}/antlr4-runtime)
    file(COPY ${KVS_ANTLR_INCLUDE}/ DESTINATION ${mended})
    set(header ${mended}/misc/InterpreterDataReader.h)
    file(READ ${header} text)
    string(REPLACE "InterpreterData() {};" "InterpreterData() : vocabulary(dfa::Vocabulary::EMPTY_VOCABULARY) {}" text "${text}")
    file(WRITE ${header} "${text}")
    set(KVS_ANTLR_INCLUDE ${mended})
endif()
