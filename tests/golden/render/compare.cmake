# cmake -DKVS=… -DSTANDARD=… -DVIEW=… -DEXPECTED=… -DCAME=… [-DACCEPT=1] -P compare.cmake
# Renders a standard and compares it with the expected text. The footer's hash and compiler are left out of the comparison: they say
# that something changed, and the text says what.
get_filename_component(folder ${CAME} DIRECTORY)
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${KVS} render ${STANDARD} --to md --view ${VIEW} -o ${CAME} RESULT_VARIABLE result ERROR_VARIABLE said)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "kvs render ended with ${result}\n${said}")
endif()
file(READ ${CAME} text)
string(REGEX REPLACE "\nFilens kontrolsum[^\n]*" "\nFilens kontrolsum (SHA-256): …\\\\" text "${text}")
string(REGEX REPLACE "\nOversat med: [^\n]*" "\nOversat med: kvs" text "${text}")
if(ACCEPT)
    file(WRITE ${EXPECTED} "${text}")
    return()
endif()
file(WRITE ${CAME} "${text}")
execute_process(COMMAND diff -u ${EXPECTED} ${CAME} RESULT_VARIABLE result OUTPUT_VARIABLE difference ERROR_VARIABLE difference_error)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "The text of ${STANDARD} (${VIEW}) has changed:\n${difference}${difference_error}\n"
        "Is it right? cmake --build <build> --target accept")
endif()
