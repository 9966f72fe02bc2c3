# A room is one static library; what it may see is what it links (docs/compiler.md has the table, tests/house checks the includes).

add_library(kvs_warnings INTERFACE)
target_compile_options(kvs_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)    # gcc 12 warns falsely of std::string's own operator+
if(KVS_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

# kvs_room(<name> [link ...]): all .cpp files of the current folder (not of its subfolders). A folder of headers only is a room too.
function(kvs_room name)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    if(NOT sources)
        add_library(kvs_${name} INTERFACE)
        target_include_directories(kvs_${name} INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/runtime/include)
        target_link_libraries(kvs_${name} INTERFACE ${ARGN})
        return()
    endif()
    add_library(kvs_${name} STATIC ${sources})
    target_include_directories(kvs_${name} PUBLIC ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/runtime/include)
    target_link_libraries(kvs_${name} PUBLIC ${ARGN} PRIVATE kvs_warnings)
    set_target_properties(kvs_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()
