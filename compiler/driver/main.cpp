#include "compiler/driver/run.h"

int main(int count, char** arguments) { return kvs::driver::run({arguments + (count > 0 ? 1 : 0), arguments + count}); }
