using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace TaskForce.Web.Forms;

/// <summary>
/// Binds the lists of the order's form as new lists: the framework would fill the one that is there, and an empty list that
/// cannot be written in stays empty without a word.
/// </summary>
internal sealed class ListBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.ModelType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IReadOnlyList<>))
            return null;
        var element = context.CreateBinder(context.MetadataProvider.GetMetadataForType(type.GenericTypeArguments[0]));
        return (IModelBinder)Activator.CreateInstance(
            typeof(ListBinder<>).MakeGenericType(type.GenericTypeArguments[0]), element, context.Services.GetRequiredService<ILoggerFactory>())!;
    }

    private sealed class ListBinder<T>(IModelBinder element, ILoggerFactory logs) : CollectionModelBinder<T>(element, logs)
    {
        public override Task BindModelAsync(ModelBindingContext bindingContext)
        {
            bindingContext.Model = null;
            return base.BindModelAsync(bindingContext);
        }
    }
}
