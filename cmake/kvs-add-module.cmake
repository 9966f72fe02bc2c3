# kvs_add_module(<target> <file.kvs>): a shared library <target> with the decision module of a standard, made by `kvs build`.
function(kvs_add_module target file)
    get_filename_component(source ${file} ABSOLUTE)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}_module)
    add_custom_command(OUTPUT ${folder}/module.c
        COMMAND kvs::kvs build ${source} --target c --name module -o ${folder}
        DEPENDS ${source} VERBATIM)
    add_library(${target} SHARED ${folder}/module.c)
    target_include_directories(${target} PUBLIC ${folder})
    target_link_libraries(${target} PUBLIC kvs::runtime)
    set_target_properties(${target} PROPERTIES C_STANDARD 11 PREFIX "")
endfunction()
