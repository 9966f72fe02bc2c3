# kvs_embed(<target> <symbol> <file ...>): the files' text as `extern const std::string_view kvs::embedded::<symbol>[]` pairs of
# (name, text), in a header <symbol>.h of the build tree. No tool beyond CMake is needed.
function(kvs_embed target symbol)
    get_target_property(kind ${target} TYPE)
    if(kind STREQUAL "INTERFACE_LIBRARY")
        return()  # a room without sources yet
    endif()
    set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.h)
    add_custom_command(OUTPUT ${out}
        COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DSYMBOL=${symbol} "-DFILES=${ARGN}" -P ${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake
        DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake VERBATIM)
    target_sources(${target} PRIVATE ${out})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
